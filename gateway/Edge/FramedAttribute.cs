namespace Samen.Gateway.Edge;

/// <summary>On a page that may be shown in a frame of another page of this gateway.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FramedAttribute : Attribute;
