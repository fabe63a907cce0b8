package org.jansetu.connector;

import java.net.URI;
import java.security.PublicKey;
import org.jansetu.shared.LocalText;

/**
 * A biller of a programme, ready to be asked.
 *
 * @param programme the programme's code, which the biller is told
 * @param code the biller's code in the programme
 * @param name its name
 * @param address where it is asked; an operation's code is appended
 * @param publicKey what its answers must be signed with
 */
record Biller(String programme, String code, LocalText name, URI address, PublicKey publicKey) {

  /** Names the biller among all programmes. */
  String id() {
    return programme + "/" + code;
  }

  URI address(Operation operation) {
    return URI.create(address + "/" + code + "/" + operation.code());
  }
}
