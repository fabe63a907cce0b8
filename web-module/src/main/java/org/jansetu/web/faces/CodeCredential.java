package org.jansetu.web.faces;

import jakarta.security.enterprise.credential.Credential;

/** A citizen's mobile and the code that was sent there, on their way to the store of users. */
public final class CodeCredential implements Credential {

  private final String mobile;
  private final String code;

  CodeCredential(String mobile, String code) {
    this.mobile = mobile;
    this.code = code;
  }

  String mobile() {
    return mobile;
  }

  String code() {
    return code;
  }
}
