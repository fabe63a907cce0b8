package org.jansetu.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/**
 * A device that keeps keys and signs with them itself (PKCS#11: a smart card, a USB token, a
 * hardware security module); none of its keys is ever in the memory of the server.
 */
final class KeyDevice {

  private static final String MODULE = "SunPKCS11";

  private final KeyStore store;

  private KeyDevice(KeyStore store) {
    this.store = store;
  }

  /**
   * The device that the folder describes; empty where it describes none.
   *
   * @param folder with {@code pkcs11.cfg} (name, library and slot, as the Java PKCS#11 guide says)
   *     and {@code pkcs11.pin}
   */
  static Optional<KeyDevice> find(Path folder) throws IOException, GeneralSecurityException {
    Path settings = folder.resolve("pkcs11.cfg");
    if (!Files.exists(settings)) {
      return Optional.empty();
    }
    Provider module = Security.getProvider(MODULE);
    if (module == null) {
      throw new GeneralSecurityException("this Java has no " + MODULE);
    }
    Provider device;
    try {
      device = module.configure(settings.toString());
    } catch (RuntimeException e) {
      throw new GeneralSecurityException("the device of " + settings + " does not answer", e);
    }
    // Signatures are asked for without a provider; Java finds the one that the key belongs to.
    Security.addProvider(device);
    KeyStore store = KeyStore.getInstance("PKCS11", device);
    store.load(null, Files.readString(folder.resolve("pkcs11.pin")).strip().toCharArray());
    return Optional.of(new KeyDevice(store));
  }

  /** The key with that label and its certificates; empty where the device has none. */
  Optional<OfficeKey> key(String label) throws GeneralSecurityException {
    Certificate[] chain = store.getCertificateChain(label);
    if (chain == null || !(store.getKey(label, null) instanceof PrivateKey key)) {
      return Optional.empty();
    }
    return Optional.of(
        new OfficeKey(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList()));
  }
}
