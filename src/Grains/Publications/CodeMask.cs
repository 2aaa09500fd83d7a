namespace CchcLive.Grains.Publications;

/// <summary>Hides the last characters of a dossier's code (D§7.2): nobody can look it up by what is left.</summary>
internal static class CodeMask
{
    private const int Hidden = 4;

    /// <summary>The code with its last four characters hidden; a shorter one is hidden whole.</summary>
    public static string Of(string code) => code.Length <= Hidden ? new string('*', Hidden) : code[..^Hidden] + new string('*', Hidden);
}
