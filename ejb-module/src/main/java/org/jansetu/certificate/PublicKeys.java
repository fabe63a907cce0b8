package org.jansetu.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jansetu.signature.OfflineToken;

/** What a reader needs to prove a certificate without asking this server; for everyone. */
@ApplicationScoped
public class PublicKeys {

  @Inject private Press press;

  /** The keys of the tokens in the squares, as a JSON Web Key Set (RFC 7517). */
  public Map<String, List<Map<String, String>>> keySet() {
    return Map.of("keys", List.of(OfflineToken.publicKey(press.keys().token())));
  }

  /** The certificate of the authority that vouches for the keys of the offices, as PEM. */
  public String authorityPem() {
    return press.keys().authorityPem();
  }
}
