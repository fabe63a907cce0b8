package org.jansetu.certificate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.signature.KeyCabinet;
import org.jansetu.signature.OfflineToken;
import org.jansetu.signature.PadesSigner;

/** Certificates to be set and signed. */
final class Pages {

  static final String NUMBER = "SMP-C-2627-0000042";
  static final String CODE = "ABCDEFGH234567AB";
  static final String ADDRESS = "http://sample.localhost:8080/open/certificate.xhtml";
  static final String HINDI_NAME = "श्रीमती प्रज्ञा त्रिपाठी";

  private Pages() {}

  static CertificatePage page(KeyCabinet keys) {
    return page(
        ADDRESS
            + "?number="
            + NUMBER
            + "&code="
            + CODE
            + "#"
            + OfflineToken.of(
                new OfflineToken.Claim(
                    "sample", NUMBER, HINDI_NAME, "SMP-01", day(), LocalDate.of(2029, 11, 20)),
                keys.token()));
  }

  static CertificatePage page(String square) {
    CertificateText text =
        new CertificateText(
            new LocalText("Residence certificate", "निवास प्रमाण पत्र"),
            new LocalText(
                "This is to certify that Pragya Tripathi, child of Shri Krishna, lives at Ward 4.",
                "प्रमाणित किया जाता है कि "
                    + HINDI_NAME
                    + ", पिता श्री कृष्ण, वार्ड 4, द्वितीय मार्ग के निवासी हैं।"),
            List.of(
                new CertificateText.Fact(
                    new LocalText("Category", "वर्ग"), new LocalText("General", "सामान्य"))),
            new LocalText("Revenue Department", "राजस्व विभाग"),
            "REV/2026/17",
            true);
    return new CertificatePage(
        new LocalText("Nadi Seva", "नदी सेवा"),
        new LocalText("Nadipradesh", "नदीप्रदेश"),
        NUMBER,
        CODE,
        text,
        "Asha Verma",
        day(),
        LocalDate.of(2029, 11, 20),
        ADDRESS,
        square,
        true);
  }

  static LocalDate day() {
    return LocalDate.of(2026, 11, 21);
  }

  static KeyCabinet keys(Path folder) {
    return new KeyCabinet(folder, true);
  }

  static byte[] signed(KeyCabinet keys) {
    return PadesSigner.sign(
        CertificatePdf.sheet(page(keys)),
        keys.office("sample", "REV", "Revenue Department"),
        new PadesSigner.Statement(
            "Asha Verma", "A-1", OffsetDateTime.parse("2026-11-21T12:00:00+05:30")));
  }
}
