package org.jansetu.network;

import java.util.List;

/**
 * The network as a programme's folder says it.
 *
 * @param societies every society; one that is missing is withdrawn
 * @param providers every provider; one that is missing is withdrawn
 * @param kiosks the kiosks to bring in or to correct; one that is missing stays as it is
 */
public record NetworkDefinition(
    List<Society> societies, List<Provider> providers, List<KioskDefinition> kiosks) {

  /** Takes copies. */
  public NetworkDefinition {
    societies = List.copyOf(societies);
    providers = List.copyOf(providers);
    kiosks = List.copyOf(kiosks);
  }
}
