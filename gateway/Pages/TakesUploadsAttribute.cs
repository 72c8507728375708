namespace Samen.Gateway.Pages;

/// <summary>On a page with a form that sends a document: it takes larger requests.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesUploadsAttribute : Attribute;
