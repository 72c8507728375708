using Samen.Contracts;

namespace Samen.Settings;

/// <summary>What a field takes, where its type does not say so.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingKindAttribute(SettingKind kind) : Attribute
{
    /// <summary>What it takes.</summary>
    public SettingKind Kind { get; } = kind;
}
