package org.jansetu.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/** What whoever runs the server has decided; handed over by the launcher when it starts. */
@ApplicationScoped
public class ServerSettings {

  /** The folder with the server's keys, outside the archive, readable by the server only. */
  public Path keysFolder() {
    return Path.of(System.getProperty("jansetu.keys", "data/keys"));
  }

  /** The folder with the programmes that are published when the server starts. */
  public Optional<Path> programmesFolder() {
    return Optional.ofNullable(System.getProperty("jansetu.programmes")).map(Path::of);
  }

  /** Whether the demo users exist. */
  public boolean isDemo() {
    return Boolean.getBoolean("jansetu.demo");
  }

  /** The password of the demo users. */
  public String demoPassword() {
    return System.getProperty("jansetu.demo.password", "");
  }

  /** How many kiosks every demo programme has at least; 0 for those of its folder only. */
  public int demoKiosks() {
    return Integer.getInteger("jansetu.kiosks", 0);
  }

  /** The port the server listens on. */
  public int port() {
    return Integer.getInteger("jansetu.port", 8080);
  }

  /** The address that citizens reach, such as {@code https://seva.example.in}, when it is set. */
  public Optional<String> publicUrl() {
    return Optional.ofNullable(System.getProperty("jansetu.public.url"));
  }

  /** The short-message centre, such as {@code smpp://name:secret@host:2775}, when there is one. */
  public Optional<String> smppUrl() {
    return Optional.ofNullable(System.getProperty("jansetu.smpp.url"));
  }

  /** The exchange, such as {@code ami://name:secret@host:5038/programme}, when there is one. */
  public Optional<String> amiUrl() {
    return Optional.ofNullable(System.getProperty("jansetu.ami.url"));
  }

  /** The mail server, such as {@code smtp://name:secret@host:587}, when there is one. */
  public Optional<String> smtpUrl() {
    return Optional.ofNullable(System.getProperty("jansetu.smtp.url"));
  }
}
