package org.shipworthy._support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** An OpenID Connect provider on loopback that signs everybody in, and says of them what a test scripts. */
public final class ScriptedProvider implements AutoCloseable {

    public static final String CLIENT = "shipworthy";
    public static final String CODE = "the-code";

    private final HttpServer server;
    private final KeyPair keys;
    private final KeyPair strangersKeys;
    private String subject = "42";
    private String mail = "\"email\": \"ann@example.org\", \"email_verified\": true";
    private String nonce = "";
    private String challenge = "";
    private boolean forged;
    private boolean checksOut;

    public ScriptedProvider() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            strangersKeys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("starting a provider", e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, keySet()));
        server.createContext("/token", exchange -> answer(exchange, token(exchange)));
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the browser brought: to be put into the next token. */
    public void signIn(String subject, String nonce, String challenge) {
        this.subject = subject;
        this.nonce = nonce;
        this.challenge = challenge;
    }

    /** From now on tokens are signed by somebody else. */
    public void forge() {
        forged = true;
    }

    /** Whether the code verifier of the last request for a token was the one behind the challenge. */
    public boolean checksOut() {
        return checksOut;
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}"""
                .formatted(issuer());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\", \"kid\": \"one\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                .formatted(base64(unsigned(key.getModulus())), base64(unsigned(key.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private String token(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String field : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&")) {
            String[] parts = field.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        checksOut = form.getOrDefault("code", "").equals(CODE) && base64(sha256(form.getOrDefault("code_verifier", ""))).equals(challenge);
        long now = System.currentTimeMillis() / 1000;
        String claims = "{\"iss\": \"%s\", \"sub\": \"%s\", \"aud\": \"%s\", \"iat\": %d, \"exp\": %d, \"nonce\": \"%s\", %s}"
                .formatted(issuer(), subject, CLIENT, now, now + 300, nonce, mail);
        return "{\"access_token\": \"opaque\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \"%s\"}".formatted(signed(claims));
    }

    private String signed(String claims) {
        try {
            String text = base64("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"one\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign((forged ? strangersKeys : keys).getPrivate());
            signature.update(text.getBytes(UTF_8));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing a token", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, String json) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length());
            exchange.getResponseBody().write(json.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
