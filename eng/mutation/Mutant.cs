using Microsoft.CodeAnalysis;

namespace CchcLive.Mutation;

/// <summary>One small change to one place of the source.</summary>
/// <param name="Tree">The file it changes.</param>
/// <param name="Node">What is replaced.</param>
/// <param name="Replacement">By what; null to take a statement away.</param>
internal sealed record Mutant(SyntaxTree Tree, SyntaxNode Node, SyntaxNode? Replacement)
{
    /// <summary>The line of the change, from 1.</summary>
    public int Line => Tree.GetLineSpan(Node.Span).StartLinePosition.Line + 1;

    /// <summary>What stood there, on one line.</summary>
    public string Was => OneLine(Node);

    /// <summary>What stands there now, on one line; empty for a statement taken away.</summary>
    public string Is => Replacement is null ? "" : OneLine(Replacement);

    /// <summary>The changed file.</summary>
    public SyntaxTree Apply()
    {
        var root = Tree.GetRoot();
        var changed = Replacement is null ? root.RemoveNode(Node, SyntaxRemoveOptions.KeepNoTrivia)! : root.ReplaceNode(Node, Replacement.WithTriviaFrom(Node));
        return Tree.WithRootAndOptions(changed, Tree.Options);
    }

    private static string OneLine(SyntaxNode node) => string.Join(' ', node.ToString().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
