using CchcLive.Silo.Data;

namespace CchcLive.Silo.Settings.Forms;

/// <summary>A file, or the name of one that ships.</summary>
/// <param name="folder">The folder of <c>data/</c> in which those that ship are.</param>
internal sealed class ShippedFormAttribute(string folder) : FormAttribute($"a file, or the name of one that ships in data/{folder}")
{
    /// <inheritdoc />
    public override bool Allows(string text)
    {
        try
        {
            return File.Exists(ShippedData.Find(folder, text));
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
