package org.shipworthy.digest.sending;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A key that messages of a domain are signed with (RFC 6376, RFC 8463). Prints itself without the key.
 *
 * @param selector names the key in the DNS: {@code selector._domainkey.domain}
 */
public record DkimKey(String domain, String selector, PrivateKey key) {

    private static final int ED25519_BYTES = 32;

    /** @param pem a private key as {@code openssl genpkey} writes it (PKCS #8); empty when it is neither RSA nor Ed25519 */
    public static Optional<DkimKey> read(String domain, String selector, String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return decode(base64).flatMap(bytes -> parse("RSA", bytes).or(() -> parse("Ed25519", bytes)))
                .map(key -> new DkimKey(domain, selector, key));
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PrivateKey> parse(String algorithm, byte[] pkcs8) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    boolean isRsa() {
        return key instanceof RSAPrivateCrtKey;
    }

    /** Where the public key is looked for. */
    public String recordName() {
        return selector + "._domainkey." + domain;
    }

    /** What the DNS should say there, as one text. */
    public String record() {
        return "v=DKIM1; k=" + (isRsa() ? "rsa" : "ed25519") + "; p=" + publicKey();
    }

    /** In the form of the DNS: a whole structure for RSA, the bare 32 bytes for Ed25519. */
    public String publicKey() {
        try {
            byte[] encoded = (key instanceof RSAPrivateCrtKey rsa ? publicKey(rsa) : publicKey((EdECPrivateKey) key)).getEncoded();
            return Base64.getEncoder().encodeToString(isRsa() ? encoded : Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public key of " + recordName(), e);
        }
    }

    private static PublicKey publicKey(RSAPrivateCrtKey rsa) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
    }

    /** The platform computes an Ed25519 public key only where it makes a pair, so it is given the private key as its chance. */
    private static PublicKey publicKey(EdECPrivateKey ed25519) throws GeneralSecurityException {
        byte[] seed = ed25519.getBytes().orElseThrow();
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return pairs.generateKeyPair().getPublic();
    }

    @Override
    public String toString() {
        return "DkimKey[" + recordName() + "]";
    }
}
