package org.jansetu.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of the offices, each in a PKCS#12 file of the folder {@code certificates} beside the
 * server's other keys, opened with the password in {@code store.password}; each is read once.
 *
 * <p>{@code PROGRAMME-DEPARTMENT.p12} signs the certificates of a department, {@code token.p12} the
 * tokens in their squares; {@code authority.pem} is what a reader trusts. A demonstration makes
 * what is missing. Elsewhere whoever runs the server puts the files there that a licensed authority
 * gave, and nothing is signed before.
 *
 * <p>Where the folder has a {@code pkcs11.cfg}, keys are asked of that device first, by the same
 * names as labels; what it lacks comes from files.
 */
public final class KeyCabinet {

  private static final String ALIAS = "office";
  private static final int RANDOM_BYTES = 24;

  private final Path folder;
  private final boolean mayMake;
  private final Map<String, OfficeKey> read = new ConcurrentHashMap<>();
  private Optional<KeyDevice> device;

  /** The keys below that folder; what is missing is made there only where that is allowed. */
  public KeyCabinet(Path keys, boolean mayMake) {
    this.folder = keys.resolve("certificates");
    this.mayMake = mayMake;
  }

  /** How a missing key is made. */
  private interface Maker {
    OfficeKey make() throws GeneralSecurityException, IOException;
  }

  /** The key of a department; its name goes into the certificate that is made. */
  public OfficeKey office(String programme, String department, String name) {
    return key(
        programme + "-" + department,
        () -> CertificateMint.office(authority(), name + " (demonstration)", programme));
  }

  /** The key of the tokens. */
  public OfficeKey token() {
    return key("token", () -> CertificateMint.token(authority()));
  }

  /** What a reader trusts, as PEM: the last certificate of the chain of the tokens. */
  public String authorityPem() {
    List<X509Certificate> chain = token().chain();
    return pem(chain.get(chain.size() - 1));
  }

  private OfficeKey authority() {
    return key("authority", CertificateMint::authority);
  }

  private OfficeKey key(String name, Maker maker) {
    OfficeKey known = read.get(name);
    if (known == null) {
      known = readOrMake(name, maker);
      read.put(name, known);
    }
    return known;
  }

  private synchronized OfficeKey readOrMake(String name, Maker maker) {
    Path file = folder.resolve(name + ".p12");
    try {
      Optional<KeyDevice> asked = device();
      Optional<OfficeKey> kept = asked.isPresent() ? asked.get().key(name) : Optional.empty();
      if (kept.isPresent()) {
        kept.get().certificate().checkValidity();
        return kept.get();
      }
      if (!Files.exists(file)) {
        if (!mayMake) {
          throw new IllegalStateException(
              "No certificate can be signed before there is a key: put a PKCS#12 file at " + file);
        }
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        OfficeKey made = maker.make();
        place(file, packed(made));
        if (name.equals("authority")) {
          place(
              folder.resolve("authority.pem"),
              pem(made.certificate()).getBytes(StandardCharsets.US_ASCII));
        }
      }
      return open(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key " + file + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key " + file + " is of no use", e);
    }
  }

  private Optional<KeyDevice> device() throws IOException, GeneralSecurityException {
    if (device == null) {
      device = KeyDevice.find(folder);
    }
    return device;
  }

  private OfficeKey open(Path file) throws IOException, GeneralSecurityException {
    char[] password = password();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(file)) {
      store.load(content, password);
    }
    String alias = store.containsAlias(ALIAS) ? ALIAS : store.aliases().nextElement();
    Certificate[] chain = store.getCertificateChain(alias);
    OfficeKey key =
        new OfficeKey(
            (PrivateKey) store.getKey(alias, password),
            Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    key.certificate().checkValidity();
    return key;
  }

  private byte[] packed(OfficeKey key) throws IOException, GeneralSecurityException {
    char[] password = password();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(ALIAS, key.privateKey(), password, key.chain().toArray(Certificate[]::new));
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    store.store(content, password);
    return content.toByteArray();
  }

  private char[] password() throws IOException {
    Path file = folder.resolve("store.password");
    if (!Files.exists(file)) {
      byte[] random = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(random);
      place(file, Base64.getUrlEncoder().withoutPadding().encode(random));
    }
    return Files.readString(file).strip().toCharArray();
  }

  /** Whole or not at all; of two servers with the same folder the first one wins. */
  private void place(Path file, byte[] content) throws IOException {
    Path fresh =
        Files.createTempFile(
            folder,
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.write(fresh, content);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // The other server was first; what it made is read afterwards.
    } finally {
      Files.delete(fresh);
    }
  }

  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}
