namespace Samen.Gateway.Edge;

/// <summary>On a page that may be shown in a frame of another page of this gateway.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FramedAttribute : Attribute
{
    internal const string Policy = "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'self'; frame-ancestors 'self'; form-action 'self'";
}
