/// The program's version: files it could not read are tried again by a newer one.
package let programVersion = "0.2.0"
