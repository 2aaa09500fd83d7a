using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CchcLive.Domain;

namespace CchcLive.Silo.Settings;

/// <summary>The types that a setting can have: text, true or false, whole number, number, one of some words.</summary>
internal static class SettingValue
{
    /// <summary>A type in words.</summary>
    public static string NameOf(Type type) => type == typeof(string) ? "text" : type == typeof(bool) ? "true or false" : type == typeof(int) ? "whole number" : type == typeof(double) ? "number" : "word";

    /// <summary>What a type allows, in words.</summary>
    public static string Allowed(Type type, RangeAttribute? range)
    {
        if (range is not null) return string.Create(CultureInfo.InvariantCulture, $"a {NameOf(type)} from {range.Minimum} to {range.Maximum}");
        return type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type).Select(Casing.Camel))}" : type == typeof(bool) ? "true or false" : type == typeof(string) ? "any text" : "texts";
    }

    /// <summary>Reads a value; null if it is not of the type.</summary>
    public static object? Parse(string text, Type type)
    {
        if (type == typeof(string)) return text;
        if (type == typeof(bool)) return bool.TryParse(text, out var flag) ? flag : null;
        if (type == typeof(int)) return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (type == typeof(double)) return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(type, name) : null;
    }
}
