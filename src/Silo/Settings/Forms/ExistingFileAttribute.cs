namespace CchcLive.Silo.Settings.Forms;

/// <summary>The path of a file.</summary>
internal sealed class ExistingFileAttribute() : FormAttribute("the path of a file that is there and can be read")
{
    /// <inheritdoc />
    public override bool Allows(string text)
    {
        try
        {
            using var file = File.OpenRead(text);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
