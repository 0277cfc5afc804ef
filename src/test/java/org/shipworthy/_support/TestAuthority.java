package org.shipworthy._support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that nobody but its test trusts, and servers that it vouches for; made by the JDK's own {@code keytool}. */
public final class TestAuthority {

    /** Of {@link #trustStore}. */
    public static final String PASSWORD = "changeit";

    private static final String AUTHORITY = "authority";

    private final Path keys;

    public TestAuthority(Path folder) throws IOException, InterruptedException {
        keys = folder.resolve("authority.p12");
        makeKey(AUTHORITY, "-dname", "CN=Authority of a test", "-ext", "bc:c", "-validity", "30");
    }

    /** A server of this name, today. */
    public SSLContext vouchFor(String name) throws Exception {
        return server(name, "-validity", "30");
    }

    /** A server of this name, for whom it vouched until five days ago. */
    public SSLContext vouchedOnceFor(String name) throws Exception {
        return server(name, "-startdate", "-10d", "-validity", "5");
    }

    private SSLContext server(String name, String... validity) throws Exception {
        String alias = name + String.join("", validity);
        List<String> options = new ArrayList<>(List.of("-dname", "CN=" + name, "-ext", "san=dns:" + name, "-signer", AUTHORITY));
        options.addAll(List.of(validity));
        makeKey(alias, options.toArray(String[]::new));
        KeyStore one = empty();
        one.setKeyEntry(alias, all().getKey(alias, PASSWORD.toCharArray()), PASSWORD.toCharArray(), all().getCertificateChain(alias));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(one, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** What a program is given that is to trust it. */
    public Path trustStore() throws IOException, GeneralSecurityException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, all().getCertificate(AUTHORITY));
        Path file = keys.resolveSibling("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private void makeKey(String alias, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", alias,
                "-keyalg", "EC", "-groupname", "secp256r1", "-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + words);
        }
    }

    private KeyStore all() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
