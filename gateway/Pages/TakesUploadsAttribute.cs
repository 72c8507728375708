using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Samen.Attachments;
using Samen.Gateway.Edge;
using Samen.Gateway.Pages.Site;
using Samen.Web;

namespace Samen.Gateway.Pages;

/// <summary>On a page with a form that sends a document: it takes larger requests.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesUploadsAttribute : Attribute;
