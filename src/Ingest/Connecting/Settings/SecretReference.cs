namespace CchcLive.Ingest.Connecting.Settings;

/// <summary>Where a secret stands: <c>env:NAME</c> or <c>file:PATH</c>. A secret in the connections file itself is refused: such files are copied and mailed.</summary>
internal static class SecretReference
{
    private const string Variable = "env:";
    private const string InFile = "file:";

    /// <summary>Reads the secret; null and the fault in words, which never repeats what was written, if there is none.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="folder">The folder from which relative paths start.</param>
    public static (string? Secret, string? Fault) Resolve(string text, string folder)
    {
        if (text.StartsWith(Variable, StringComparison.Ordinal))
        {
            var value = Environment.GetEnvironmentVariable(text[Variable.Length..]);
            return string.IsNullOrWhiteSpace(value) ? (null, $"biến môi trường {text[Variable.Length..]} không có hoặc để trống") : (value.Trim(), null);
        }

        if (!text.StartsWith(InFile, StringComparison.Ordinal)) return (null, "phải là env:TÊN_BIẾN hoặc file:ĐƯỜNG_DẪN; bí mật không viết thẳng vào tệp này");
        var path = Path.GetFullPath(text[InFile.Length..], folder);
        try
        {
            var content = File.ReadAllText(path).Trim();
            return content.Length == 0 ? (null, $"tệp {path} rỗng") : (content, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"không đọc được tệp {path}");
        }
    }
}
