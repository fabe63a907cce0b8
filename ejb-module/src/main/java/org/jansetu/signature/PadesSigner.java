package org.jansetu.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs a PDF as PAdES B-B (ETSI EN 319 142-1): a detached CMS signature over everything but
 * itself, which names its own certificate, so that no other can be put in its place.
 */
public final class PadesSigner {

  private PadesSigner() {}

  /**
   * What the signature says of itself.
   *
   * @param name who signs
   * @param reason why
   * @param at when, by the server's clock
   */
  public record Statement(String name, String reason, OffsetDateTime at) {}

  /** The same document with a signature added behind it. */
  public static byte[] sign(byte[] pdf, OfficeKey key, Statement statement) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setName(statement.name());
      signature.setReason(statement.reason());
      signature.setSignDate(GregorianCalendar.from(statement.at().toZonedDateTime()));
      document.addSignature(signature, content -> cms(content.readAllBytes(), key));
      ByteArrayOutputStream target = new ByteArrayOutputStream(pdf.length + 40_000);
      document.saveIncremental(target);
      return target.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("the certificate cannot be signed", e);
    }
  }

  private static byte[] cms(byte[] content, OfficeKey key) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      DefaultSignedAttributeTableGenerator usual =
          new DefaultSignedAttributeTableGenerator(ownCertificate(key));
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              // The time stands in the PDF's own field; PAdES wants it there and not here too.
              .setSignedAttributeGenerator(
                  about -> usual.getAttributes(about).remove(CMSAttributes.signingTime))
              .build(
                  new JcaContentSignerBuilder(key.algorithm()).build(key.privateKey()),
                  key.certificate()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException("the signature cannot be made", e);
    }
  }

  private static AttributeTable ownCertificate(OfficeKey key) throws GeneralSecurityException {
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(sha256)))));
    return new AttributeTable(attributes);
  }
}
