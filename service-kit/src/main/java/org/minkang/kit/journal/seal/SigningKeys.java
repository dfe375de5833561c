package org.minkang.kit.journal.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minkang.kit.InstallationProperties;
import org.minkang.kit.StartRefusedException;

/**
 * The installation's Ed25519 key: {@code journal-signing.pem} in the keys directory, a PKCS #8 private key followed by its public key.
 * Other files named {@code journal-signing*.pem} hold keys of former times, whose signatures stay valid.
 *
 * <p>One key signs whatever the installation vouches for. Each kind of text begins with what it is, so that a signature of one kind never
 * passes for one of another: seals with {@code minkang-journal:}, documents as JSON that names its type.
 */
public final class SigningKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String FILE = "journal-signing.pem";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");
    private static final int ID_LENGTH = 16;

    private final PrivateKey key;
    private final String keyId;
    private final Map<String, PublicKey> known;

    private SigningKeys(PrivateKey key, String keyId, Map<String, PublicKey> known) {
        this.key = key;
        this.keyId = keyId;
        this.known = Map.copyOf(known);
    }

    /**
     * Reads the keys; in local mode a missing one is generated, readable by its owner alone.
     *
     * @throws StartRefusedException when the key is missing outside local mode, or unreadable
     */
    public static SigningKeys load(InstallationProperties installation) {
        Path file = installation.keys().directory().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                requireLocal(installation, file);
                generate(file);
            }
            return read(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new StartRefusedException(
                    "The journal's signing key " + file + " cannot be used: " + unusable, unusable);
        }
    }

    /** Which key signs now: the first 16 hex digits of the SHA-256 of its public key (X.509). */
    public String keyId() {
        return keyId;
    }

    /** The public halves of the key that signs now and of those of former times, by their ids. */
    public Map<String, PublicKey> publicKeys() {
        return known;
    }

    /** Signs a text; Base64. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Whether one of the installation's keys, the one named, made this signature of the text. */
    public boolean verifies(String signedBy, String text, String signature) {
        PublicKey publicKey = known.get(signedBy);
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            if (publicKey == null) {
                return false;
            }
            check.initVerify(publicKey);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void requireLocal(InstallationProperties installation, Path file) {
        if (!installation.local()) {
            throw new StartRefusedException("The journal's signing key " + file
                    + " is missing; make one with: openssl genpkey -algorithm ed25519 -out " + FILE
                    + " && openssl pkey -in " + FILE + " -pubout >> " + FILE);
        }
    }

    /** Several services may start at once and share the directory: the first complete file wins. */
    private static void generate(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownerOnly(file));
        try {
            Files.writeString(
                    draft,
                    pem("PRIVATE", pair.getPrivate().getEncoded())
                            + pem("PUBLIC", pair.getPublic().getEncoded()));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // its key serves as well
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(String kind, byte[] encoded) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %s KEY-----%n%s%n-----END %s KEY-----%n".formatted(kind, text, kind);
    }

    private static SigningKeys read(Path file) throws IOException, GeneralSecurityException {
        Map<String, PublicKey> known = new HashMap<>();
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            for (Path other : files.filter(SigningKeys::holdsKey).toList()) {
                PublicKey publicKey = publicKey(other);
                known.put(id(publicKey), publicKey);
            }
        }
        PrivateKey key =
                KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(block(file, "PRIVATE")));
        return new SigningKeys(key, id(publicKey(file)), known);
    }

    private static boolean holdsKey(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("journal-signing") && name.endsWith(".pem");
    }

    private static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(block(file, "PUBLIC")));
    }

    private static byte[] block(Path file, String kind) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(file));
        while (blocks.find()) {
            if (blocks.group(1).equals(kind)) {
                return Base64.getMimeDecoder().decode(blocks.group(2));
            }
        }
        throw new IllegalArgumentException("no " + kind.toLowerCase(java.util.Locale.ROOT) + " key in it");
    }

    private static String id(PublicKey key) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    }
}
