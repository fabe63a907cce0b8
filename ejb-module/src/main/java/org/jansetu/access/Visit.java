package org.jansetu.access;

import java.util.Locale;
import org.jansetu.tenancy.Caller;

/**
 * Where and how a request came in, before anybody knows who sent it.
 *
 * @param tenant the number of the programme it came to; 0 for none
 * @param programme that programme's code; empty for none
 * @param language the language that texts are wanted in
 * @param requestId the id that log lines of the request carry
 */
public record Visit(short tenant, String programme, Locale language, String requestId) {

  /** The visitor as a caller without a login. */
  public Caller anonymous() {
    return Caller.anonymous(tenant, programme, language, requestId);
  }
}
