package org.shipworthy.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The running site. */
public final class Server implements AutoCloseable {

    private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int GRACE_SECONDS = 20;

    private final Vertx vertx;
    private final int port;

    private Server(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /**
     * Says whether the port can be had, before anything else is touched.
     *
     * @throws ServerException when it cannot
     */
    public static void requireFreePort(WebSettings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException e) {
            throw portTaken(settings, e);
        }
    }

    /**
     * Starts to listen.
     *
     * @throws ServerException when the port cannot be had
     */
    public static Server start(WebSettings settings, Services services) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(LOOPS));
        Routes routes = new Routes(settings, services);
        AtomicInteger port = new AtomicInteger(settings.port());
        try {
            vertx.deployVerticle(() -> new Edge(settings, routes, port), new DeploymentOptions().setInstances(port.get() == 0 ? 1 : LOOPS))
                    .toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            vertx.close();
            throw portTaken(settings, e.getCause());
        }
        Thread.startVirtualThread(services.site().snapshot().shelf()::prepareSearch);
        return new Server(vertx, port.get());
    }

    private static ServerException portTaken(WebSettings settings, Throwable cause) {
        return new ServerException("Port " + settings.port() + " on " + settings.host() + " cannot be used (" + cause.getMessage()
                + "). Stop what listens there, or choose another with --port or SHIPWORTHY_PORT.", cause);
    }

    public int port() {
        return port;
    }

    /** Takes no new connections, finishes the requests that are running, then stops. */
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(GRACE_SECONDS + 5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the server did not stop in time", e);
        }
    }

    /** How long running requests may take to finish when the server stops. */
    static int graceSeconds() {
        return GRACE_SECONDS;
    }
}
