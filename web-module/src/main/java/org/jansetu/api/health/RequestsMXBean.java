package org.jansetu.api.health;

/** What the launcher may ask of the running requests. */
public interface RequestsMXBean {

  /** How many requests are being served now. */
  int getRunning();

  /** From now on new requests are answered 503; running ones go on. */
  void close();
}
