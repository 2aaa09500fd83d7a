using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CchcLive.Mutation;

/// <summary>Compiles src/Domain as the project does, without its analyzers: in about a second, with one file changed.</summary>
internal sealed class DomainBuild
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    private readonly CSharpCompilation _compilation;

    /// <summary>Reads the sources.</summary>
    /// <param name="root">The repository. Domain must have been built there: what the build generates is needed.</param>
    public DomainBuild(string root)
    {
        var domain = Path.Combine(root, "src", "Domain");
        var generated = Directory.GetFiles(Path.Combine(domain, "obj", "Release", "net10.0"), "*.cs");
        Files = [.. Directory.GetFiles(domain, "*.cs", SearchOption.AllDirectories).Where(file => !file.StartsWith(Path.Combine(domain, "obj"), StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System", StringComparison.Ordinal));
        _compilation = CSharpCompilation.Create(
            "CchcLive.Domain", [.. Files, .. generated.Select(Read)], references.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The files of the project.</summary>
    public IReadOnlyList<SyntaxTree> Files { get; }

    /// <summary>Writes the assembly with a mutant in it, or as it is.</summary>
    /// <returns>False if it does not compile.</returns>
    public bool Write(Mutant? mutant, string file)
    {
        var compilation = mutant is null ? _compilation : _compilation.ReplaceSyntaxTree(mutant.Tree, mutant.Apply());
        using var assembly = new MemoryStream();
        if (!compilation.Emit(assembly).Success) return false;
        File.WriteAllBytes(file, assembly.ToArray());
        return true;
    }

    private static SyntaxTree Read(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parse, file);
}
