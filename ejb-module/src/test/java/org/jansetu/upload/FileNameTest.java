package org.jansetu.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jansetu.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photo.jpg",
        "IMG_20261121 (2).JPG",
        "आय प्रमाण पत्र.pdf",
        "राशन_कार्ड-१.png",
        "www.site.com.pdf",
        "scan",
        "marks & grades, 10th.pdf"
      })
  void namesThatPeopleGiveAreTaken(String name) {
    assertEquals(name, FileName.check(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/passwd",
        "C:\\photo.jpg",
        "a/b.jpg",
        ".htaccess",
        "photo..jpg",
        "photo.jpg.",
        "photo.jpg\u0000.exe",
        "photo\r\nX-Header: 1.jpg",
        "gpj.\u202Eexe",
        "\u2066photo.jpg",
        "photo\u200B.jpg",
        "CON",
        "nul.pdf",
        "lpt1.png",
        "file:stream.jpg",
        "photo<1>.jpg",
        "photo?.jpg",
        "eicar.com",
        "EICAR.pdf",
        "eicar_com.zip.pdf",
        "setup.exe",
        "photo.jpg.exe",
        "photo.exe.jpg",
        "photo.exe .jpg",
        "invoice.pdf.SCR",
        "run.bat",
        "page.js",
        "shell.jsp"
      })
  void namesThatPlayATrickAreRefused(String name) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> FileName.check(name));
    assertEquals("file-name", refused.violations().get(0).code());
  }

  @Test
  void longNameIsRefusedAndAMissingOneIsNot() {
    assertThrows(InvalidInput.class, () -> FileName.check("a".repeat(121)));
    assertEquals("a".repeat(120), FileName.check("a".repeat(120)));
    assertEquals("file", FileName.check(null));
    assertEquals("file", FileName.check(" "));
  }
}
