package org.jansetu.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jansetu.shared.LocalText;
import org.jansetu.signature.KeyCabinet;
import org.jansetu.signature.OfficeKey;
import org.jansetu.signature.OfflineToken;
import org.jansetu.signature.PadesSigner;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.ServerSettings;

/** Makes the paper of a certificate. Keys and signing libraries are loaded at the first one. */
@ApplicationScoped
class Press {

  /** The user name under which the server itself decides. */
  private static final String LAW = "platform";

  @Inject private ServerSettings settings;

  private volatile KeyCabinet cabinet;

  KeyCabinet keys() {
    KeyCabinet known = cabinet;
    if (known == null) {
      synchronized (this) {
        if (cabinet == null) {
          cabinet = new KeyCabinet(settings.keysFolder(), settings.isDemo());
        }
        known = cabinet;
      }
    }
    return known;
  }

  SignedPaper print(CertificateRow row, Programme programme) {
    OfficeKey office =
        keys().office(programme.code(), row.department(), row.text().department().en());
    byte[] sheet = CertificatePdf.sheet(page(row, programme));
    return new SignedPaper(
        PadesSigner.sign(
            sheet,
            office,
            new PadesSigner.Statement(
                officer(row),
                Labels.in("reason", Locale.ENGLISH) + " " + row.application(),
                OffsetDateTime.now(programme.zone()))));
  }

  private CertificatePage page(CertificateRow row, Programme programme) {
    String address = address(programme) + "/open/certificate.xhtml";
    String token =
        OfflineToken.of(
            new OfflineToken.Claim(
                programme.code(),
                row.number(),
                row.holder(),
                row.service(),
                row.decidedOn(),
                row.validUntil()),
            keys().token());
    LocalText state =
        Programme.text(programme.section("programme").path("state").path("name"), " - ");
    return new CertificatePage(
        programme.name(),
        state,
        row.number(),
        row.code(),
        row.text(),
        officer(row),
        row.decidedOn(),
        row.validUntil(),
        address,
        address
            + "?number="
            + URLEncoder.encode(row.number(), StandardCharsets.UTF_8)
            + "&code="
            + row.code()
            + "#"
            + token,
        settings.isDemo());
  }

  /** What the law grants, no person has issued. */
  private static String officer(CertificateRow row) {
    return LAW.equals(row.officerUser()) ? Labels.both("law") : row.officer();
  }

  private String address(Programme programme) {
    String host = programme.hosts().isEmpty() ? "localhost" : programme.hosts().get(0);
    String url = settings.publicUrl().orElseGet(() -> "http://" + host + ":" + settings.port());
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
