package org.jansetu.fees;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.Map;

/** Compiles the conditions of one file; the same text is compiled once. */
final class ConditionCompiler {

  /** The most characters of a condition. */
  static final int MOST_CHARACTERS = 500;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(MOST_CHARACTERS)
          .maxParseRecursionDepth(32)
          .maxRegexProgramSize(1_000)
          .build();

  // Only has() of the macros: the others are loops, and a condition must always end soon.
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.HAS)
          .addVar(Circumstances.INPUTS, MapType.create(SimpleType.STRING, SimpleType.DYN))
          .addVar(Circumstances.KIOSK, MapType.create(SimpleType.STRING, SimpleType.STRING))
          .addVar(Circumstances.SERVICE, MapType.create(SimpleType.STRING, SimpleType.STRING))
          .addVar(Circumstances.CHANNEL, SimpleType.STRING)
          .addVar(Circumstances.ON, SimpleType.STRING)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  private final Map<String, Condition> compiled = new HashMap<>();

  /** The condition at this entry, or null where it does not compile, which is then a finding. */
  Condition compile(Entry entry) {
    String expression = entry.text();
    Condition known = compiled.get(expression);
    if (known != null) {
      return known;
    }
    if (expression.length() > MOST_CHARACTERS) {
      entry.reject("condition-size", "a condition has at most 500 characters");
      return null;
    }
    try {
      CelAbstractSyntaxTree tree = COMPILER.compile(expression).getAst();
      CelKind kind = tree.getResultType().kind();
      if (kind != CelKind.BOOL && kind != CelKind.DYN) {
        entry.reject(
            "condition-is-yes-or-no",
            "a condition says yes or no, but this yields " + tree.getResultType().name());
        return null;
      }
      Condition condition = new Condition(expression, RUNTIME.createProgram(tree));
      compiled.put(expression, condition);
      return condition;
    } catch (CelValidationException | CelEvaluationException failure) {
      entry.reject("condition-compiles", firstLine(failure.getMessage()));
      return null;
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return "the condition does not compile: " + (end < 0 ? message : message.substring(0, end));
  }
}
