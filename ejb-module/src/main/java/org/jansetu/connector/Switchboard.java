package org.jansetu.connector;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jansetu.tenancy.ServerSettings;

/** The one wire of this server, and its key, shared by all calls. */
@ApplicationScoped
class Switchboard {

  @Inject private ServerSettings settings;

  private Wire wire;
  private String publicKey;

  @PostConstruct
  void open() {
    SigningKey key = SigningKey.in(settings.keysFolder());
    wire = new Wire(key, Clock.systemUTC(), Wire.Patience.PROMISED);
    publicKey = SigningKey.text(key.publicKey());
  }

  Wire wire() {
    return wire;
  }

  String publicKey() {
    return publicKey;
  }
}
