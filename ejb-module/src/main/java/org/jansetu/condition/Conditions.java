package org.jansetu.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compiles the conditions of one file; the same text is compiled once. Not for several threads; the
 * conditions it makes are.
 */
public final class Conditions {

  /** The most characters of a condition. */
  public static final int MOST_CHARACTERS = 500;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(MOST_CHARACTERS)
          .maxParseRecursionDepth(32)
          .maxRegexProgramSize(1_000)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  private final CelCompiler compiler;
  private final Map<String, Condition> compiled = new HashMap<>();

  /** What a name in a condition stands for. */
  public enum Kind {
    /** A text. */
    TEXT(SimpleType.STRING),
    /** Texts by their names. */
    TEXTS(MapType.create(SimpleType.STRING, SimpleType.STRING)),
    /** Values of any kind by their names. */
    VALUES(MapType.create(SimpleType.STRING, SimpleType.DYN));

    private final CelType type;

    Kind(CelType type) {
      this.type = type;
    }
  }

  /** A compiler of conditions over these names. */
  public Conditions(Map<String, Kind> names) {
    // Only has() of the macros: the others are loops, and a condition must always end soon.
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.HAS);
    names.forEach((name, kind) -> builder.addVar(name, kind.type));
    compiler = builder.build();
  }

  /** The condition that this text says. */
  public Condition compile(String expression) throws BadCondition {
    Condition known = compiled.get(expression);
    if (known != null) {
      return known;
    }
    if (expression.length() > MOST_CHARACTERS) {
      throw new BadCondition("condition-size", "a condition has at most 500 characters");
    }
    try {
      CelAbstractSyntaxTree tree = compiler.compile(expression).getAst();
      CelKind kind = tree.getResultType().kind();
      if (kind != CelKind.BOOL && kind != CelKind.DYN) {
        throw new BadCondition(
            "condition-is-yes-or-no",
            "a condition says yes or no, but this yields " + tree.getResultType().name());
      }
      Set<String> reads = new HashSet<>();
      read(tree.getExpr(), reads);
      Condition condition =
          new Condition(expression, RUNTIME.createProgram(tree), fails(tree.getExpr()), reads);
      compiled.put(expression, condition);
      return condition;
    } catch (CelValidationException | CelEvaluationException failure) {
      throw new BadCondition("condition-compiles", firstLine(failure.getMessage()));
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return "the condition does not compile: " + (end < 0 ? message : message.substring(0, end));
  }

  private static void read(CelExpr expression, Set<String> reads) {
    switch (expression.getKind()) {
      case IDENT -> reads.add(expression.ident().name());
      case SELECT -> {
        CelExpr operand = expression.select().operand();
        if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT) {
          reads.add(operand.ident().name() + "." + expression.select().field());
        } else {
          read(operand, reads);
        }
      }
      case CALL -> {
        if (isNamedEntry(expression)) {
          String key = argument(expression, 1).constant().stringValue();
          reads.add(argument(expression, 0).ident().name() + "." + key);
        } else {
          expression.call().target().ifPresent(target -> read(target, reads));
          expression.call().args().forEach(each -> read(each, reads));
        }
      }
      case LIST -> expression.list().elements().forEach(each -> read(each, reads));
      case MAP -> expression.map().entries().forEach(each -> read(each.value(), reads));
      case STRUCT -> expression.struct().entries().forEach(each -> read(each.value(), reads));
      default -> {
        // A constant reads nothing, and of what reads more there are no macros.
      }
    }
  }

  /** An entry of a map by a key that is written out. */
  private static boolean isNamedEntry(CelExpr expression) {
    return isCall(expression, "_[_]")
        && argument(expression, 0).getKind() == CelExpr.ExprKind.Kind.IDENT
        && argument(expression, 1).getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && argument(expression, 1).constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }

  // An absent value ends an evaluation with an exception, which takes fifty times as long as an
  // answer. Most such conditions can be told from the shape of the expression: these two functions
  // say when it surely does not hold, and when a part of it surely has no value.

  private static Predicate<Given> fails(CelExpr expression) {
    if (isCall(expression, "_&&_")) {
      return fails(argument(expression, 0)).or(fails(argument(expression, 1)));
    }
    if (isCall(expression, "_||_")) {
      return fails(argument(expression, 0)).and(fails(argument(expression, 1)));
    }
    return lacksValue(expression);
  }

  private static Predicate<Given> lacksValue(CelExpr expression) {
    if (isCall(expression, "_&&_") || isCall(expression, "_||_")) {
      return lacksValue(argument(expression, 0)).and(lacksValue(argument(expression, 1)));
    }
    if (isCall(expression, "_?_:_")) {
      return lacksValue(argument(expression, 0));
    }
    Predicate<Given> lacks = given -> false;
    if (expression.getKind() == CelExpr.ExprKind.Kind.CALL) {
      for (CelExpr each : expression.call().args()) {
        lacks = lacks.or(lacksValue(each));
      }
      return expression.call().target().map(Conditions::lacksValue).orElse(lacks).or(lacks);
    }
    if (expression.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      CelExpr operand = expression.select().operand();
      String field = expression.select().field();
      if (expression.select().testOnly() || operand.getKind() != CelExpr.ExprKind.Kind.IDENT) {
        return lacksValue(operand);
      }
      String variable = operand.ident().name();
      return given -> given.lacks(variable, field);
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
