namespace Samen.Web;

/// <summary>On a route that takes a document as the part <c>file</c> of multipart/form-data; the document of the API says so.</summary>
public sealed record TakesUpload;
