package org.jansetu.server;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Photographs and signatures as candidates have them. */
public final class Pictures {

  private Pictures() {}

  /** A picture of the whole page, where the build is asked to keep pictures of pages. */
  static void keep(Page page, String name) {
    String folder = System.getProperty("jansetu.pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder).resolve(name + ".png"))
              .setFullPage(true));
    }
  }

  /** A picture of that size in the format of cameras. */
  public static byte[] jpeg(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | 0x80);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Hands a picture in, and says under which id it is kept. */
  public static String handIn(Client client, int width, int height) {
    String head =
        "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    form.writeBytes(jpeg(width, height));
    form.writeBytes("\r\n--XyZ--\r\n".getBytes(StandardCharsets.UTF_8));
    Answer answer =
        client
            .with("Content-Type", "multipart/form-data; boundary=XyZ")
            .postBytes("/api/v1/uploads", form.toByteArray());
    if (answer.status() != 201) {
      throw new IllegalStateException("the picture was not taken: " + answer.text());
    }
    return answer.json().path("uploadId").asText();
  }
}
