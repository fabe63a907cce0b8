package org.jansetu.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the keys of a demonstration: an authority of its own and what it vouches for. */
final class CertificateMint {

  private static final int AUTHORITY_BITS = 3072;
  private static final int OFFICE_BITS = 2048;
  private static final int SERIAL_BITS = 120;
  private static final long AUTHORITY_DAYS = 7_300;
  private static final long OFFICE_DAYS = 3_650;

  private CertificateMint() {}

  /** A new authority, which vouches for itself. */
  static OfficeKey authority() throws GeneralSecurityException, IOException {
    KeyPair pair = rsa(AUTHORITY_BITS);
    X500Name name = name("Demonstration authority, not for real certificates", "Demonstration");
    X509v3CertificateBuilder builder = builder(name, AUTHORITY_DAYS, name, pair);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    return new OfficeKey(
        pair.getPrivate(), List.of(signed(builder, new OfficeKey(pair.getPrivate(), List.of()))));
  }

  /** A key to sign PDFs with. */
  static OfficeKey office(OfficeKey authority, String office, String programme)
      throws GeneralSecurityException, IOException {
    return vouched(authority, rsa(OFFICE_BITS), name(office, programme));
  }

  /** A key for short tokens. */
  static OfficeKey token(OfficeKey authority) throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
    return vouched(authority, generator.generateKeyPair(), name("Tokens", "Demonstration"));
  }

  private static OfficeKey vouched(OfficeKey authority, KeyPair pair, X500Name name)
      throws GeneralSecurityException, IOException {
    X500Name issuer = new JcaX509CertificateHolder(authority.certificate()).getSubject();
    X509v3CertificateBuilder builder = builder(issuer, OFFICE_DAYS, name, pair);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
    return new OfficeKey(
        pair.getPrivate(), List.of(signed(builder, authority), authority.certificate()));
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, long days, X500Name subject, KeyPair pair)
      throws GeneralSecurityException, IOException {
    Instant now = Instant.now();
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, new SecureRandom()),
            Date.from(now.minus(1, ChronoUnit.HOURS)),
            Date.from(now.plus(days, ChronoUnit.DAYS)),
            subject,
            pair.getPublic());
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    return builder;
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, OfficeKey by)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(by.algorithm()).build(by.privateKey())));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException("the certificate cannot be signed", e);
    }
  }

  private static X500Name name(String common, String organisation) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "IN")
        .addRDN(BCStyle.O, organisation)
        .addRDN(BCStyle.CN, common.length() > 64 ? common.substring(0, 64) : common)
        .build();
  }

  private static KeyPair rsa(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }
}
