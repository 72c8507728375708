namespace Samen.Gateway.Pages;

/// <summary>On a page whose forms mean the same whoever was signed in when they were rendered: signing in and signing out.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WhoeverSendsAttribute : Attribute;
