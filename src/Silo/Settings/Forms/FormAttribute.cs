namespace CchcLive.Silo.Settings.Forms;

/// <summary>How a text, or each text of a list, must be written.</summary>
/// <param name="allowed">What is allowed, in words that follow "allowed:".</param>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class FormAttribute(string allowed) : Attribute
{
    /// <summary>What is allowed, in words.</summary>
    public string Allowed => allowed;

    /// <summary>True if a text is written so.</summary>
    /// <exception cref="FormatException">It is not, and the message says better than <see cref="Allowed"/> why.</exception>
    public abstract bool Allows(string text);
}
