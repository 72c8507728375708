namespace Samen.Storage;

/// <summary>A secret or personal field of an audited record: the log says that it changed, and not from what to what.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithheldAttribute : Attribute;
