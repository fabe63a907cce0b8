package org.jansetu.biometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jansetu.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real images of fingers, good ones and others. */
@Tag("JSK-1")
class FingerMatchTest {

  private static final Path FOLDER = Path.of("src/test/resources/fingerprints");
  private static final String PROBE = "sourceafis-probe.png";
  private static final int THRESHOLD = 40;
  private static final int DPI = 500;

  private final FingerMatch match = new FingerMatch();

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(file));
  }

  private byte[] template(String file) throws IOException {
    return match.template(new FingerImage(bytes(file)), DPI);
  }

  @ParameterizedTest
  @CsvSource({
    "sourceafis-probe.bmp,sourceafis-matching.png",
    "sourceafis-probe.jpeg,sourceafis-matching.png",
    "sourceafis-matching.png,sourceafis-probe.png",
    "sourceafis-wsq-original.wsq,sourceafis-wsq-converted.png"
  })
  void oneFingerIsKnownInEveryFormat(String probe, String known) throws IOException {
    assertTrue(match.score(template(probe), template(known)) > 5 * THRESHOLD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourceafis-nonmatching.png",
        "sourceafis-wsq-original.wsq",
        "sfinge-test01.png",
        "sfinge-test02.png"
      })
  void anotherFingerIsNot(String other) throws IOException {
    assertTrue(match.score(template(PROBE), template(other)) < THRESHOLD / 2, other);
    assertTrue(match.score(template(other), template(PROBE)) < THRESHOLD / 2, other);
  }

  @Test
  void templateHoldsNoImage() throws IOException {
    assertTrue(template(PROBE).length < 2_000);
  }

  @Test
  void emptyGlassIsNoFinger() throws IOException {
    for (int stripes : new int[] {0, 9}) {
      BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_GRAY);
      for (int x = 0; stripes > 0 && x < 300; x++) {
        for (int y = 0; y < 400; y++) {
          image.setRGB(x, y, x / stripes % 2 == 0 ? 0xFFFFFF : 0);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      FingerImage finger = new FingerImage(out.toByteArray());
      Refusal refused = assertThrows(Refusal.class, () -> match.template(finger, DPI));
      assertEquals("finger-quality", refused.code());
    }
  }

  @Test
  void imageThatIsNoneIsRefused() throws IOException {
    byte[] wsq = bytes("sourceafis-wsq-original.wsq");
    byte[] png = bytes(PROBE);
    byte[] text = new byte[500];
    Arrays.fill(text, (byte) 'x');
    for (byte[] wrong :
        List.of(
            new byte[0],
            text,
            Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xA0}, 100),
            Arrays.copyOf(png, 20 + 64),
            Arrays.copyOf(wsq, 3_000),
            Arrays.copyOf(png, 40_000))) {
      Refusal refused =
          assertThrows(Refusal.class, () -> match.template(new FingerImage(wrong), DPI));
      assertTrue(
          List.of("finger-image", "finger-quality").contains(refused.code()), refused.code());
    }
  }

  @Test
  void imageOfTheWrongSizeIsRefusedBeforeItIsDecoded() throws IOException {
    byte[] bomb = bytes(PROBE);
    bomb[18] = 0x7F;
    Refusal large = assertThrows(Refusal.class, () -> new FingerImage(bomb));
    assertEquals("finger-size", large.code());
    FingerImage image = new FingerImage(bytes(PROBE));
    assertEquals("finger-size", assertThrows(Refusal.class, () -> image.requireSide(1_000)).code());
    image.requireSide(180);
    new FingerImage(bytes("sourceafis-wsq-original.wsq")).requireSide(180);
    assertFalse(Finger.find("nose").isPresent());
    assertEquals(Finger.RIGHT_INDEX, Finger.find("right-index").orElseThrow());
  }

  @Test
  void oneToOneIsQuick() throws IOException {
    byte[] known = template("sourceafis-matching.png");
    byte[] probe = template(PROBE);
    long[] nanos = new long[40];
    for (int i = 0; i < nanos.length; i++) {
      long begin = System.nanoTime();
      match.score(probe, known);
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    assertTrue(nanos[nanos.length / 2] < 100_000_000L, "nanoseconds: " + nanos[20]);
  }
}
