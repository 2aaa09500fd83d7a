using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using CchcLive.Domain;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings;

/// <summary>One setting: a property of a section of <see cref="ProgramSettings"/>, and all that follows from it.</summary>
internal sealed class Setting
{
    private static readonly string[] Units = ["Months", "Days", "Minutes", "Seconds", "Milliseconds", "Megabytes", "Bytes", "Percent"];

    private readonly PropertyInfo _section;
    private readonly PropertyInfo _property;
    private readonly FormAttribute? _form;
    private readonly RangeAttribute? _range;

    private Setting(PropertyInfo section, PropertyInfo property)
    {
        (_section, _property) = (section, property);
        (_form, _range) = (property.GetCustomAttribute<FormAttribute>(), property.GetCustomAttribute<RangeAttribute>());
        Key = $"{Casing.Camel(section.Name)}:{Casing.Camel(property.Name)}";
        Default = Of(new ProgramSettings());
    }

    /// <summary>All there are, section by section. What a section computes from its settings is none.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [.. typeof(ProgramSettings).GetProperties().SelectMany(section => section.PropertyType.GetProperties().Where(property => property.CanWrite).Select(property => new Setting(section, property)))];

    /// <summary>Its key, <c>retention:months</c>: a member of an object in the settings file. Case does not matter.</summary>
    public string Key { get; }

    /// <summary>The environment variable that sets it, <c>CCHC_RETENTION__MONTHS</c>.</summary>
    public string Environment => SettingLayer.EnvironmentPrefix + Key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>What it is for.</summary>
    public string Description => _property.GetCustomAttribute<DescriptionAttribute>()!.Description;

    /// <summary>True if its value is never shown.</summary>
    public bool IsSecret => _property.GetCustomAttribute<PasswordPropertyTextAttribute>() is { Password: true };

    /// <summary>True if it is a list of texts.</summary>
    public bool IsList => _property.PropertyType == typeof(IReadOnlyList<string>);

    /// <summary>The unit of a number: the last word of its name; null if it has none.</summary>
    public string? Unit => Units.FirstOrDefault(unit => _property.Name.EndsWith(unit, StringComparison.Ordinal))?.ToLowerInvariant();

    /// <summary>Its value when nobody sets it.</summary>
    public object? Default { get; }

    /// <summary>Its type, in words.</summary>
    public string Type => IsList ? "list of texts" : SettingValue.NameOf(_property.PropertyType);

    /// <summary>What is allowed, in words.</summary>
    public string Allowed => _form?.Allowed ?? SettingValue.Allowed(_property.PropertyType, _range);

    /// <summary>Its value in some settings.</summary>
    public object? Of(ProgramSettings settings) => _property.GetValue(_section.GetValue(settings));

    /// <summary>A value as text; a secret is not shown.</summary>
    public string Text(object? value) => value switch
    {
        null => "",
        _ when IsSecret => "***",
        IReadOnlyList<string> list => string.Join(";", list),
        bool or Enum => Casing.Camel(value.ToString()!),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Takes up what was given for it.</summary>
    /// <param name="settings">Where it is set.</param>
    /// <param name="given">The texts of a list; of anything else one.</param>
    /// <returns>Null; or what is wrong, and then nothing was set.</returns>
    public string? Set(ProgramSettings settings, IReadOnlyList<string> given)
    {
        var section = _section.GetValue(settings);
        if (IsList)
        {
            if (given.Select(FaultOf).FirstOrDefault(fault => fault is not null) is { } faulty) return faulty;
            _property.SetValue(section, given);
            return null;
        }

        if (given is not [var text]) return $"is a list; allowed is one value: {Allowed}.";
        if (text.Length == 0 && Default is null) return null;
        if (SettingValue.Parse(text, _property.PropertyType) is not { } value || _range?.IsValid(value) == false) return FaultWords(text, null);
        if (FaultOf(text) is { } fault) return fault;
        _property.SetValue(section, value);
        return null;
    }

    private string? FaultOf(string text)
    {
        try
        {
            return _form?.Allows(text) == false ? FaultWords(text, null) : null;
        }
        catch (FormatException e)
        {
            return FaultWords(text, e.Message);
        }
    }

    private string FaultWords(string text, string? why) => $"{(IsSecret ? "the value given" : $"\"{text}\"")} cannot be used{(why is null ? "" : $" ({why})")}; allowed: {Allowed}{(Unit is null ? "" : $", in {Unit}")}.";
}
