package org.jansetu.connector;

/**
 * A question to a biller, signed and ready to be sent.
 *
 * @param biller who is asked
 * @param operation what is asked
 * @param nonce names this exchange, 32 hexadecimal digits
 * @param key the payment it is about, empty where it is about none
 * @param headers how it is signed
 * @param body JSON
 */
record Exchange(
    Biller biller,
    Operation operation,
    String nonce,
    String key,
    HttpSignature.Headers headers,
    Content body) {

  String path() {
    return biller.address(operation).getPath();
  }
}
