package org.jansetu.network;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Societies and providers of the caller's programme, and how its network is brought in. */
@Stateless
@TenantBound
public class Network {

  @Inject private NetworkRepository repository;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** Every society, by code. Anyone may read them; costs no database call after the first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Society> societies() {
    return register().societies();
  }

  /** The society of that code. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Society> findSociety(String code) {
    return register().findSociety(code);
  }

  /** Every provider, by code. Anyone may read them; costs no database call after the first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Provider> providers() {
    return register().providers();
  }

  /**
   * Makes this the network of the programme, in the running publication and after its areas.
   * Societies and providers that are missing are withdrawn; kiosks that are missing stay, and the
   * status of one that is there is left alone. Refuses with forbidden unless the server publishes.
   */
  public void publish(NetworkDefinition network) {
    callers.current().require(Role.PLATFORM);
    repository.publish(network);
  }

  /**
   * Adds invented active kiosks, marked as such, until the programme has so many. Refuses with
   * forbidden unless the server itself asks.
   *
   * @param count at most 99,999
   * @return how many were added
   */
  public int seedIllustrative(int count) {
    callers.current().require(Role.PLATFORM);
    return repository.seedIllustrative(Math.min(count, 99_999));
  }

  private NetworkRegister register() {
    return programmes.current().part(NetworkRegister.class, version -> repository.register());
  }
}
