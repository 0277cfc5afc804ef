package org.shipworthy.digest.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.sending.MessageHeaders.Header;
import org.shipworthy.kernel.Token;

/** Against Apache James' verifier, which knows RSA alone, and for Ed25519 against the words and the example of RFC 8463. */
class DkimSignatureTest {

    private static final Token LINK = new Token("x".repeat(43));

    @Test
    void rsaSignatureIsVerifiedByAnotherProgram() throws Exception {
        DkimKey key = key("RSA", 2048);
        byte[] message = signed(key);
        assertThat(verifier(key).verify(new ByteArrayInputStream(message))).singleElement()
                .satisfies(record -> assertThat(record.getDToken().toString()).isEqualTo("tools.example.org"));
    }

    @Test
    void signatureSurvivesWhatServersDoToSpaces() throws Exception {
        DkimKey key = key("RSA", 2048);
        String message = new String(signed(key), UTF_8).replace("Subject: ", "subject:   ").replace("--\r\n", "--  \r\n") + "\r\n\r\n";
        assertThat(verifier(key).verify(new ByteArrayInputStream(message.getBytes(UTF_8)))).hasSize(1);
    }

    @Test
    void changedMessageIsNotVerified() throws Exception {
        DkimKey key = key("RSA", 2048);
        String message = new String(signed(key), UTF_8);
        for (String changed : List.of(message.replace("cheapest", "dearest"), message.replace("To: ann@", "To: bob@"),
                message.replace("unsubscribe/x", "unsubscribe/y"), message.replace("From: ", "From: evil@example.org\r\nFrom: "))) {
            assertThat(changed).isNotEqualTo(message);
            assertThatThrownBy(() -> verifier(key).verify(new ByteArrayInputStream(changed.getBytes(UTF_8)))).isInstanceOf(FailException.class);
        }
    }

    @Test
    void ed25519SignsTheHashOfTheHeaders() throws Exception {
        DkimKey key = key("Ed25519", 255);
        String message = new String(signed(key), UTF_8);
        Matcher header = Pattern.compile("DKIM-Signature: (.*? b=)([^:]*?)\r\n(?=[A-Z])", Pattern.DOTALL).matcher(message);
        assertThat(header.find()).isTrue();
        assertThat(header.group(1)).contains("a=ed25519-sha256", "c=relaxed/relaxed", "d=tools.example.org", "s=mail");
        String covered = Pattern.compile(":").splitAsStream(header.group(1).replaceFirst("(?s).* h=([^;]*);.*", "$1")).limit(10)
                .map(name -> Pattern.compile("^(" + name + "): ((?:.*\r\n[ ])*.*)\r\n", Pattern.MULTILINE).matcher(message))
                .map(found -> found.find() ? relaxed(found.group(1), found.group(2)) + "\r\n" : "")
                .reduce("", String::concat) + relaxed("dkim-signature", header.group(1));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(key.publicKey()));
        verifier.update(MessageDigest.getInstance("SHA-256").digest(covered.getBytes(UTF_8)));
        assertThat(verifier.verify(Base64.getMimeDecoder().decode(header.group(2)))).isTrue();
    }

    @Test
    void messageOfTheRfcIsSignedToTheByte() throws Exception {
        DkimKey key = keyOfTheRfc();
        byte[] body = "Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n".getBytes(UTF_8);
        assertThat(DkimSignature.bodyHash(body)).isEqualTo("2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
        List<Header> signed = List.of(new Header("From", "Joe SixPack <joe@football.example.com>"), new Header("To", "Suzie Q <suzie@shopping.example.net>"),
                new Header("Subject", "Is dinner ready?"), new Header("Date", "Fri, 11 Jul 2003 21:00:37 -0700 (PDT)"),
                new Header("Message-ID", "<20030712040037.46341.5F8J@football.example.com>"));
        String signature = DkimSignature.sign(key, signed, String.join("\r\n", "v=1; a=ed25519-sha256; c=relaxed/relaxed;",
                " d=football.example.com; i=@football.example.com;", " q=dns/txt; s=brisbane; t=1528637909; h=from : to :",
                " subject : date : message-id : from : subject : date;", " bh=" + DkimSignature.bodyHash(body) + ";", " b="));
        assertThat(signature).isEqualTo("/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11BusFa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'\\r\\n\\r\\n',''", "' \\t\\r\\n',''", "a,'a\\r\\n'", "'a  \\t b \\r\\n','a b\\r\\n'", "' a\\r\\n',' a\\r\\n'", "'\\r\\n\\r\\na\\r\\n \\r\\n','\\r\\n\\r\\na\\r\\n'",
        "'a\\r\\n\\r\\nb\\r\\n\\r\\n','a\\r\\n\\r\\nb\\r\\n'", "'a\\rb\\nc','a\\rb\\nc\\r\\n'", "'a\\r\\n  ','a\\r\\n'"})
    void spacesAtTheEndsOfLinesAndOfTheBodyAreNotSigned(String body, String relaxed) {
        assertThat(RelaxedBody.of(unescaped(body))).asString(UTF_8).isEqualTo(new String(unescaped(relaxed), UTF_8));
    }

    private static byte[] unescaped(String text) {
        return text.translateEscapes().getBytes(UTF_8);
    }

    private static DkimKey keyOfTheRfc() {
        // RFC 8463, A.2
        byte[] seed = Base64.getDecoder().decode("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=");
        String pkcs8 = HexFormat.of().formatHex(new byte[] {0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20}) + HexFormat.of().formatHex(seed);
        return DkimKey.read("football.example.com", "brisbane", pem(HexFormat.of().parseHex(pkcs8))).orElseThrow();
    }

    @Test
    void publicKeyIsThatOfTheRfc() {
        DkimKey key = keyOfTheRfc();
        assertThat(key.record()).isEqualTo("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        assertThat(key.recordName()).isEqualTo("brisbane._domainkey.football.example.com");
    }

    @Test
    void whatIsNoKeyIsNotRead() {
        assertThat(DkimKey.read("example.org", "mail", "no key")).isEmpty();
        assertThat(DkimKey.read("example.org", "mail", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")).isEmpty();
    }

    @Test
    void keyIsNotPrinted() throws Exception {
        DkimKey key = key("RSA", 2048);
        assertThat(key.toString()).isEqualTo("DkimKey[mail._domainkey.tools.example.org]");
    }

    static DkimKey key(String algorithm, int size) throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(algorithm);
        pairs.initialize(size);
        KeyPair pair = pairs.generateKeyPair();
        return DkimKey.read("tools.example.org", "mail", pem(pair.getPrivate().getEncoded())).orElseThrow();
    }

    private static String pem(byte[] pkcs8) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs8) + "\n-----END PRIVATE KEY-----\n";
    }

    private static PublicKey publicKey(String raw) throws Exception {
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + 32);
        System.arraycopy(Base64.getDecoder().decode(raw), 0, encoded, prefix.length, 32);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static String relaxed(String name, String value) {
        return name.toLowerCase(Locale.ROOT) + ":" + value.replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private static byte[] signed(DkimKey key) {
        SendingSettings settings = new SendingSettings(new MailSettings(Optional.empty(), "digest@tools.example.org", "Shipworthy"),
                URI.create("https://tools.example.org"), 1, 1, 1, Optional.empty(), Optional.of(key), Duration.ofSeconds(1), Duration.ofSeconds(1));
        return new MessageWriter(settings, Post.KEY).write(1, MessageWriterTest.recipient("ann@example.org", LINK),
                MessageWriterTest.mail("Who is cheapest changed: Größe", LINK), Instant.parse("2026-11-22T10:00:00Z")).message();
    }

    private static DKIMVerifier verifier(DkimKey key) {
        return new DKIMVerifier((method, selector, domain) -> {
            assertThat(selector + "._domainkey." + domain).isEqualTo(key.recordName());
            return List.of(key.record());
        });
    }
}
