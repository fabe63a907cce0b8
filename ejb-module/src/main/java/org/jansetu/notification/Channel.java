package org.jansetu.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a message reaches a person. */
public enum Channel {
  /** A short message to a mobile number of ten digits. */
  SMS,
  /** An e-mail. */
  EMAIL;

  /** The code in tenant-config and in the database, such as {@code sms}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of that code, if there is one. */
  public static Optional<Channel> find(String code) {
    return Arrays.stream(values()).filter(channel -> channel.code().equals(code)).findFirst();
  }
}
