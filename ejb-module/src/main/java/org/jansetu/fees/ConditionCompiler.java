package org.jansetu.fees;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
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
import java.util.function.Predicate;

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
      Condition condition =
          new Condition(expression, RUNTIME.createProgram(tree), fails(tree.getExpr()));
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

  // An absent value ends an evaluation with an exception, which takes fifty times as long as an
  // answer. Most such conditions can be told from the shape of the expression: these two functions
  // say when it surely does not hold, and when a part of it surely has no value.

  private static Predicate<Circumstances> fails(CelExpr expression) {
    if (isCall(expression, "_&&_")) {
      return fails(argument(expression, 0)).or(fails(argument(expression, 1)));
    }
    if (isCall(expression, "_||_")) {
      return fails(argument(expression, 0)).and(fails(argument(expression, 1)));
    }
    return lacksValue(expression);
  }

  private static Predicate<Circumstances> lacksValue(CelExpr expression) {
    if (isCall(expression, "_&&_") || isCall(expression, "_||_")) {
      return lacksValue(argument(expression, 0)).and(lacksValue(argument(expression, 1)));
    }
    if (isCall(expression, "_?_:_")) {
      return lacksValue(argument(expression, 0));
    }
    Predicate<Circumstances> lacks = circumstances -> false;
    if (expression.getKind() == CelExpr.ExprKind.Kind.CALL) {
      for (CelExpr each : expression.call().args()) {
        lacks = lacks.or(lacksValue(each));
      }
      return expression.call().target().map(ConditionCompiler::lacksValue).orElse(lacks).or(lacks);
    }
    if (expression.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      CelExpr operand = expression.select().operand();
      String field = expression.select().field();
      if (expression.select().testOnly() || operand.getKind() != CelExpr.ExprKind.Kind.IDENT) {
        return lacksValue(operand);
      }
      String variable = operand.ident().name();
      return circumstances -> circumstances.lacks(variable, field);
    }
    return lacks;
  }

  private static boolean isCall(CelExpr expression, String function) {
    return expression.getKind() == CelExpr.ExprKind.Kind.CALL
        && expression.call().function().equals(function);
  }

  private static CelExpr argument(CelExpr expression, int index) {
    return expression.call().args().get(index);
  }
}
