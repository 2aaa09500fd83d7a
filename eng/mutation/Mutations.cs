using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CchcLive.Mutation;

/// <summary>The mutants of a file, in the order of the source: the slips of hand that a good test notices.</summary>
internal static class Mutations
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)> Operators = new()
    {
        [SyntaxKind.LessThanExpression] = (SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
        [SyntaxKind.LessThanOrEqualExpression] = (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
        [SyntaxKind.GreaterThanExpression] = (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
        [SyntaxKind.GreaterThanOrEqualExpression] = (SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
        [SyntaxKind.EqualsExpression] = (SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken),
        [SyntaxKind.NotEqualsExpression] = (SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken),
        [SyntaxKind.LogicalAndExpression] = (SyntaxKind.LogicalOrExpression, SyntaxKind.BarBarToken),
        [SyntaxKind.LogicalOrExpression] = (SyntaxKind.LogicalAndExpression, SyntaxKind.AmpersandAmpersandToken),
        [SyntaxKind.AddExpression] = (SyntaxKind.SubtractExpression, SyntaxKind.MinusToken),
        [SyntaxKind.SubtractExpression] = (SyntaxKind.AddExpression, SyntaxKind.PlusToken),
        [SyntaxKind.MultiplyExpression] = (SyntaxKind.DivideExpression, SyntaxKind.SlashToken),
        [SyntaxKind.DivideExpression] = (SyntaxKind.MultiplyExpression, SyntaxKind.AsteriskToken),
    };

    private static readonly Dictionary<SyntaxKind, SyntaxKind> Relations = new()
    {
        [SyntaxKind.LessThanToken] = SyntaxKind.LessThanEqualsToken, [SyntaxKind.LessThanEqualsToken] = SyntaxKind.LessThanToken,
        [SyntaxKind.GreaterThanToken] = SyntaxKind.GreaterThanEqualsToken, [SyntaxKind.GreaterThanEqualsToken] = SyntaxKind.GreaterThanToken,
    };

    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["Min"] = "Max", ["Max"] = "Min", ["Any"] = "All", ["All"] = "Any", ["First"] = "Last", ["Last"] = "First", ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault", ["OrderBy"] = "OrderByDescending", ["MinBy"] = "MaxBy", ["MaxBy"] = "MinBy", ["IndexOf"] = "LastIndexOf",
    };

    /// <summary>Every mutant of a file.</summary>
    public static IEnumerable<Mutant> Of(SyntaxTree tree) =>
        from node in tree.GetRoot().DescendantNodes()
        where !node.Ancestors().Any(above => above is AttributeSyntax or ThrowExpressionSyntax or ThrowStatementSyntax)
        from changed in Changes(node)
        select new Mutant(tree, node, changed);

    private static IEnumerable<SyntaxNode?> Changes(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary when Operators.TryGetValue(binary.Kind(), out var to):
                yield return BinaryExpression(to.Expression, binary.Left, Token(to.Token).WithTriviaFrom(binary.OperatorToken), binary.Right);
                break;
            case RelationalPatternSyntax pattern when Relations.TryGetValue(pattern.OperatorToken.Kind(), out var relation):
                yield return pattern.WithOperatorToken(Token(relation).WithTriviaFrom(pattern.OperatorToken));
                break;
            case LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression:
                yield return LiteralExpression(literal.IsKind(SyntaxKind.TrueLiteralExpression) ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression);
                break;
            case LiteralExpressionSyntax { Token.Value: int number } literal:
                yield return literal.WithToken(Literal((number + 1).ToString(CultureInfo.InvariantCulture), number + 1));
                break;
            case ConditionalExpressionSyntax choice:
                yield return choice.WithWhenTrue(choice.WhenFalse).WithWhenFalse(choice.WhenTrue);
                break;
            case IfStatementSyntax { Condition: not BinaryExpressionSyntax } branch:
                yield return branch.WithCondition(PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(branch.Condition.WithoutTrivia())));
                break;
            case IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access } name
                when access.Name == name && Calls.TryGetValue(name.Identifier.Text, out var other):
                yield return IdentifierName(other);
                break;
            case ExpressionStatementSyntax { Parent: BlockSyntax }:
                yield return null;
                break;
            default:
                break;
        }
    }
}
