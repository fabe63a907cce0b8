package org.jansetu.signature;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A program of its own, because a device's library reads its settings from the environment: puts a
 * key into the device as an authority's visit would, and signs with it as the server does.
 */
final class DeviceProbe {

  private DeviceProbe() {}

  public static void main(String[] arguments) throws Exception {
    Path keys = Path.of(arguments[0]);
    Path folder = keys.resolve("certificates");
    OfficeKey made =
        CertificateMint.office(CertificateMint.authority(), "Revenue in a device", "sample");
    Provider device =
        Security.getProvider("SunPKCS11").configure(folder.resolve("pkcs11.cfg").toString());
    KeyStore store = KeyStore.getInstance("PKCS11", device);
    store.load(null, Files.readString(folder.resolve("pkcs11.pin")).toCharArray());
    store.setKeyEntry(
        "sample-REV", made.privateKey(), null, made.chain().toArray(Certificate[]::new));

    KeyCabinet cabinet = new KeyCabinet(keys, true);
    OfficeKey office = cabinet.office("sample", "REV", "Revenue");
    byte[] signed =
        PadesSigner.sign(
            page(),
            office,
            new PadesSigner.Statement("Asha Verma", "A-1", OffsetDateTime.now(ZoneOffset.UTC)));
    Files.write(keys.resolve("signed.pdf"), signed);
    Files.write(keys.resolve("certificate.der"), office.certificate().getEncoded());
    // What the device lacks comes from a file, and what is in the device never lies in one.
    System.out.println("token " + cabinet.token().privateKey().getFormat());
    System.out.println("office " + office.privateKey().getFormat());
    System.out.println("file " + Files.exists(folder.resolve("sample-REV.p12")));
  }

  private static byte[] page() throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      document.save(content);
      return content.toByteArray();
    }
  }
}
