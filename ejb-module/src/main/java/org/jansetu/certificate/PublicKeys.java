package org.jansetu.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.shared.Refusal;
import org.jansetu.signature.KeyCabinet;
import org.jansetu.signature.OfflineToken;

/**
 * What a reader needs to prove a certificate without asking this server; for everyone. Refuses with
 * service-unavailable while the server has no keys.
 */
@ApplicationScoped
public class PublicKeys {

  private static final Logger LOG = Logger.getLogger(PublicKeys.class.getName());

  @Inject private Press press;

  /** The keys of the tokens in the squares, as a JSON Web Key Set (RFC 7517). */
  public Map<String, List<Map<String, String>>> keySet() {
    Map<String, String> key = read(keys -> OfflineToken.publicKey(keys.token()));
    return Map.of("keys", List.of(key));
  }

  /** The certificate of the authority that vouches for the keys of the offices, as PEM. */
  public String authorityPem() {
    return read(KeyCabinet::authorityPem);
  }

  private <T> T read(Function<KeyCabinet, T> what) {
    try {
      return what.apply(press.keys());
    } catch (IllegalStateException e) {
      LOG.log(Level.WARNING, "The keys of the certificates are asked for.", e);
      throw new Refusal("service-unavailable");
    }
  }
}
