package org.jansetu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page holds state and calls a front door; the folder is the permission; texts are elsewhere. */
class WebRulesTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.jansetu.web", "org.jansetu.api");

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path CLASSES = Path.of("src/main/java/org/jansetu/web");

  /** Folders that one kind of person may open. */
  private static final Set<String> ROLES =
      Set.of(
          "citizen",
          "operator",
          "officer",
          "society",
          "state",
          "agent",
          "supervisor",
          "functionary",
          "auditor",
          "open");

  /** Names of keys and of file formats, which are the same in every language. */
  private static final Set<String> SAME_EVERYWHERE = Set.of("CSV", "Enter", "Esc", "PDF", "Tab");

  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bstyle=\"");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "\\b(label|title|alt|placeholder|header|headerText|aria-label|summary)=\"([^\"]*)\"");

  @Test
  void nothingKnowsTheDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql..")
        .check(
            MAIN.that(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are not the health check, which asks the pool",
                    c -> !c.getPackageName().equals("org.jansetu.api.health"))));
  }

  @Test
  void nothingOpensTransactions() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..")
        .check(MAIN);
  }

  @Test
  void rolesNeverImportEachOther() {
    for (String role : ROLES) {
      String[] others =
          ROLES.stream()
              .filter(other -> !other.equals(role))
              .map(other -> "org.jansetu.web." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.jansetu.web." + role + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(MAIN);
    }
  }

  @Test
  void interfaceAndPagesHaveNoCycles() {
    slices().matching("org.jansetu.(api|web).(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyPageHasItsClassAndEveryClassItsPage() throws IOException {
    Set<String> pages =
        files(PAGES, ".xhtml").stream()
            .map(file -> PAGES.relativize(file).toString().replace(".xhtml", ""))
            .filter(page -> !page.startsWith("WEB-INF"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(pages.isEmpty(), "the walk found no pages, so it looks in the wrong place");
    Set<String> classes =
        files(CLASSES, "View.java").stream()
            .map(file -> page(CLASSES.relativize(file).toString()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(String.join("\n", classes), String.join("\n", pages));
  }

  /** {@code operator/NewApplicationView.java} is {@code operator/new-application}. */
  private static String page(String file) {
    int slash = file.lastIndexOf('/') + 1;
    String name = file.substring(slash, file.length() - "View.java".length());
    return file.substring(0, slash)
        + name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  @Test
  void pagesHaveNoTextOfTheirOwn() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(PAGES, ".xhtml")) {
      String page =
          Files.readString(file).replaceAll("(?s)<!--.*?-->|<!DOCTYPE.*?>|<\\?.*?\\?>", "");
      String text = page.replaceAll("(?s)<[^>]*>", " ").replaceAll("(?s)#\\{[^}]*}", " ");
      Matcher word =
          Pattern.compile("\\p{L}[\\p{L}\\p{M}]+").matcher(text.replaceAll("&\\w+;", " "));
      while (word.find()) {
        if (!SAME_EVERYWHERE.contains(word.group())) {
          found.add(PAGES.relativize(file) + " says " + word.group());
        }
      }
      Matcher spoken = SPOKEN.matcher(page);
      while (spoken.find()) {
        String literal = spoken.group(2).replaceAll("#\\{[^}]*}", "");
        if (literal.matches("(?s).*\\p{L}{2}.*")) {
          found.add(PAGES.relativize(file) + " says " + spoken.group());
        }
      }
    }
    assertEquals("", String.join("\n", found), "words that belong in Texts.properties");
  }

  @Test
  void pagesHaveNoColourOfTheirOwn() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(PAGES, ".xhtml")) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).replaceAll("#\\{[^}]*}", "").replaceAll("href=\"#[^\"]*\"", "");
        if (COLOUR.matcher(line).find()) {
          found.add(PAGES.relativize(file) + ":" + (i + 1) + " " + line.strip());
        }
      }
    }
    assertEquals("", String.join("\n", found), "looks that belong in the style sheet");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }
}
