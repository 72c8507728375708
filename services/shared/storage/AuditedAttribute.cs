namespace Samen.Storage;

/// <summary>A record of a store of which the audit log says what a change changed, field by field.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAttribute : Attribute;
