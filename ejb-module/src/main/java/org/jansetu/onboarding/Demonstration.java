package org.jansetu.onboarding;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.UnknownProgramme;

/**
 * Makes a published programme one that can be tried out, on a server that runs a demo.
 *
 * <p>In a transaction of its own after the publication has ended: users and wallets stand on a
 * programme that everyone can see.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Demonstration {

  @Inject private DemoPreparation preparation;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;
  @Inject private Callers callers;

  /**
   * Gives the programme of that code its demo users and their kiosks' opening balance, once; does
   * nothing on a server that runs no demo. Refuses with unknown-programme.
   */
  public void begin(String code) {
    if (!settings.isDemo()) {
      return;
    }
    ProgrammeSummary programme = programmes.find(code).orElseThrow(UnknownProgramme::new);
    Caller before = callers.current();
    try {
      callers.set(Caller.platform(programme.tenant(), programme.code()));
      preparation.prepare();
    } finally {
      callers.set(before);
    }
  }
}
